"""The room on the network: two listeners. That of the participants has no route that steers; the desk's is loopback only."""
