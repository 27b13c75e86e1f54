"""The reading room: a store seen in the browser, its pages listed and explained in `table`."""
