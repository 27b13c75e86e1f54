"""Links: what ties one event of the record to another, one kind of tie a file."""

from dragoman.reconcile.links.linking import link_events as link_events
