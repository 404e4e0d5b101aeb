package id.salur.disbursement.stage;

/** What a list of runs is narrowed to; null is any. */
public record StageRunFilter(String programme, Integer fiscalYear, String regionCode, RunState state) {}
