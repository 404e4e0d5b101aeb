package id.salur.disbursement.authority;

import id.salur.platform.money.Rupiah;
import id.salur.platform.problem.ProblemType;
import java.util.List;

/**
 * What a person may decide in a region.
 *
 * @param approver by his own role or for another
 * @param own most of his own right, whole rupiah
 * @param handed what others gave him, the largest first
 */
record Right(String person, boolean approver, boolean within, Rupiah own, List<Handed> handed) {

    /** @param reach whole rupiah: what was delegated, and never more than the one who did may decide today */
    record Handed(Delegation delegation, Rupiah reach) {}

    /**
     * How it ends.
     *
     * @param refusal null if he may
     * @param by the delegation that was needed, or null
     * @param most that he may decide here
     */
    record Answer(ProblemType refusal, Delegation by, Rupiah most) {}

    Answer on(Approval approval) {
        if (!approver) {
            return refused(ProblemType.ROLE_NOT_ALLOWED);
        }
        if (!within) {
            return refused(ProblemType.OUTSIDE_AREA);
        }
        if (approval.madeBy().test(person)) {
            return refused(ProblemType.SAME_PERSON);
        }
        return approval.sum().compareTo(own) <= 0 ? new Answer(null, null, own) : forAnother(approval);
    }

    private Answer forAnother(Approval approval) {
        Rupiah most = own;
        boolean ofTheMaker = false;
        for (Handed right : handed) {
            if (approval.madeBy().test(right.delegation().from())) {
                ofTheMaker = true;
            } else if (approval.sum().compareTo(right.reach()) <= 0) {
                return new Answer(null, right.delegation(), right.reach());
            } else if (right.reach().compareTo(most) > 0) {
                most = right.reach();
            }
        }
        return new Answer(ofTheMaker ? ProblemType.SAME_PERSON : ProblemType.OVER_LIMIT, null, most);
    }

    private Answer refused(ProblemType refusal) {
        return new Answer(refusal, null, own);
    }
}
