package id.salur.verifier;

/** What is checked of a book. */
public enum Check {
    WHOLE("the export is whole"),
    CHAIN("the chain is unbroken from 1 to the head"),
    HASH("each hash fits its transaction"),
    KNOWN_HEAD("the heads known from before are in the chain"),
    BALANCED("debits equal credits"),
    BALANCE("each balance equals its postings"),
    NOT_NEGATIVE("no account but the treasury is below zero"),
    ROOT("each batch has the Merkle root that the ledger holds"),
    STATUS("what became of each batch's payments is what the ledger holds"),
    CONTROL("payments equal their control accounts"),
    CONSERVATION("allocated = settled + returned + in transit + unspent");

    private final String claim;

    Check(String claim) {
        this.claim = claim;
    }

    public String claim() {
        return claim;
    }
}
