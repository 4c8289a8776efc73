"""The room on the network: two listeners. No route of the phones' steers anything; the desk's is loopback only."""
