package id.salur.registry.eligibility;

import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Which programmes a family can be in: those that disbursement has told of and that take members. */
public final class Programmes {
    private Programmes() {}

    /** 422 {@code unknown-programme} for one that was not told of or that pays applications. */
    public static void require(Handle h, String code) {
        boolean takesMembers = h.createQuery(
                        "select exists (select from programme where code = :code and takes_members)")
                .bind("code", code)
                .mapTo(Boolean.class)
                .one();
        if (!takesMembers) {
            throw Problem.of(ProblemType.UNKNOWN_PROGRAMME).with("programme", String.valueOf(code));
        }
    }

    /** Their codes, in order. */
    public static List<String> codes(Handle h) {
        return h.createQuery("select code from programme where takes_members order by code")
                .mapTo(String.class)
                .list();
    }
}
