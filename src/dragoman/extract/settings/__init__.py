"""When and where each event is: which of the times and places around it belong to it."""
