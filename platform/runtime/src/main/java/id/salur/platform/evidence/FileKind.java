package id.salur.platform.evidence;

/** What an evidence file is to those who need it. */
public enum FileKind {
    /** Berita acara of a village meeting. */
    MINUTES,
    /** A signed statement, such as an SPTJM or a graduation. */
    STATEMENT,
    /** Of a house, a business, a handover. */
    PHOTOGRAPH,
    /** A letter or a decree of an office. */
    LETTER,
    /** Of goods or money, such as a BAST. */
    RECEIPT,
    /** A copy of an identity card, a family card or a certificate. */
    IDENTITY
}
