"""Makes an invented archive: a store of as many events and reports as asked for."""
