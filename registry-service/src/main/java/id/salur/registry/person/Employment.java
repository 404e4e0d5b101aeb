package id.salur.registry.person;

/** All but OTHER make a family ineligible. */
public enum Employment {
    CIVIL_SERVANT,
    SOLDIER,
    POLICE,
    STATE_COMPANY,
    OTHER
}
