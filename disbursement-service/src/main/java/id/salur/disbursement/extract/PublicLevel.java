package id.salur.disbursement.extract;

/** Areas of the public extract. */
public enum PublicLevel {
    NATION,
    PROVINCE,
    REGENCY,
    VILLAGE
}
