"""Events: a trigger with its roles, standing, time and place, if a reader would write it down."""
