package id.salur.registry.intake;

/** How a column writes a code: KEMENDAGRI_DIGITS, the ten digits of a village without dots, of the ministry of home affairs; BPS numbers villages otherwise. */
public enum ColumnForm {
    KEMENDAGRI_DIGITS
}
