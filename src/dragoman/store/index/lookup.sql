-- Made once all rows are in.
CREATE UNIQUE INDEX actor_id ON actor (id);
CREATE UNIQUE INDEX event_id ON event (id);
CREATE UNIQUE INDEX report_id ON report (id);
CREATE UNIQUE INDEX claim_id ON claim (id);
CREATE UNIQUE INDEX figure_id ON figure (id);
CREATE UNIQUE INDEX situation_id ON situation (id);
CREATE INDEX figure_event ON figure (event);
CREATE INDEX position_actor ON position (actor, issue);
CREATE INDEX position_issue ON position (issue, actor);
