package id.salur.disbursement.aid;

import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;

/** Who can apply for what on a day, and what a unit may cost. */
record AidRule(
        String id,
        String programme,
        String subject,
        int minMembers,
        int maxMembers,
        String unit,
        Long minUnitCost,
        Long maxUnitCost,
        boolean continuing) {

    boolean inKind() {
        return unit.equals("ITEM");
    }

    /** Money goes to a payee of its own, but to a family as to every family: its recipient, and the account that a bank opens. */
    boolean needsPayee() {
        return !inKind() && !subject.equals("FAMILY");
    }

    /** {@code payee-not-needed} (422) where goods are handed over or a family is paid. */
    void checkPayee() {
        if (!needsPayee()) {
            throw Problem.of(ProblemType.PAYEE_NOT_NEEDED).with("subject", subject);
        }
    }

    /** Members of a group have one open group; what is given once a year has one application a year. */
    int slot(int fiscalYear) {
        return subject.equals("GROUP") || continuing ? 0 : fiscalYear;
    }

    int quantity(NewAidApplication asked) {
        return unit.equals("MEMBER") ? asked.familyIds().size() : 1;
    }

    void check(NewAidApplication asked) {
        int members = asked.familyIds().size();
        if (members < minMembers || members > maxMembers) {
            throw Problem.of(ProblemType.GROUP_SIZE)
                    .with("found", members)
                    .with("min", minMembers)
                    .with("max", maxMembers);
        }
        if (asked.payee() != null) {
            checkPayee();
        }
        if (inKind() == asked.items().isEmpty() || inKind() == (asked.unitCost() != null)) {
            throw Problem.of(ProblemType.ITEMS_OR_COST).with("expected", inKind() ? "items" : "unitCost");
        }
        if (!inKind()
                && (asked.unitCost().amount() < minUnitCost || asked.unitCost().amount() > maxUnitCost)) {
            throw Problem.of(ProblemType.UNIT_COST_OUT_OF_RANGE)
                    .with("given", asked.unitCost().amount())
                    .with("min", minUnitCost)
                    .with("max", maxUnitCost)
                    .with("unit", unit)
                    .with("rule", id);
        }
    }
}
