package id.salur.graduation.candidate;

/** What training tells us that speaks for a graduation. */
enum EvidenceKind {
    TRAINING_COMPLETED,
    EQUIPMENT_GRANTED,
    BUSINESS_STARTED
}
