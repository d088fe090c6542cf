"""One request in flight for one key in a process, whatever threads and event loops ask for it."""

import threading
from concurrent.futures import Future

Ticket = tuple[str, str]  # a ledger's name and a key


class Flights:
    """Who waits for whom. What the leader brings home is in the ledger; those who waited find it there."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._under_way: dict[Ticket, Future[None]] = {}

    def board(self, ticket: Ticket) -> "Future[None] | None":
        """None: the request is yours to send, and to `land`. Otherwise what to wait for before looking again."""
        with self._lock:
            flight = self._under_way.get(ticket)
            if flight is None:
                self._under_way[ticket] = Future()
            return flight

    def land(self, ticket: Ticket) -> None:
        """Let those who wait look into the ledger; one of them leads if there is nothing."""
        with self._lock:
            flight = self._under_way.pop(ticket)
        flight.set_result(None)


FLIGHTS = Flights()
