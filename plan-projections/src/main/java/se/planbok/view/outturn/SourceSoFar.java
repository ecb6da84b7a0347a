package se.planbok.view.outturn;

/** What the view remembers of money that an earlier year's surplus brings in: where it came from, and kronor. */
record SourceSoFar(String from, long amount) {}
