package id.salur.registry.standing;

import static com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import id.salur.platform.crypto.FieldHash;
import id.salur.platform.language.Language;
import id.salur.platform.language.Languages;
import id.salur.platform.language.Texts;
import id.salur.registry.family.Carriers;
import id.salur.registry.family.Carriers.Carrier;
import id.salur.registry.membership.Membership;
import id.salur.registry.person.JoinKeys;
import id.salur.registry.standing.Standing.InProgramme;
import id.salur.registry.standing.Standing.LastPayment;
import id.salur.registry.standing.Standing.Next;
import id.salur.registry.standing.Standing.Waiting;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Looks up how somebody stands: three statements, each by an index; a family has a handful of rows in each table. */
@ApplicationScoped
class Standings {
    /** Of several memberships of one programme the last. */
    private static final String MEMBERSHIPS = """
        select programme, status, started_on, ended_on, reasons, last_payment from (
            select distinct on (programme) programme, status, started_on, ended_on, reasons, last_payment::text from membership
             where family_id = :family order by programme, (status = 'ENDED'), id desc) m
         order by (status = 'ENDED'), programme\
        """;

    private static final String PROPOSALS =
            "select programme, state from proposal where family_id = :family and state in ('PROPOSED', 'VERIFIED')"
                    + " order by programme";

    private final Jdbi jdbi;
    private final FieldHash hash;
    private final Languages languages;
    private final JoinKeys joinKeys;
    private final ObjectReader payments;
    private final Texts texts = Texts.of("standing");

    Standings(Jdbi jdbi, FieldHash hash, Languages languages, JoinKeys joinKeys, ObjectMapper json) {
        this.jdbi = jdbi;
        this.hash = hash;
        this.languages = languages;
        this.joinKeys = joinKeys;
        this.payments = json.readerFor(LastPayment.class).without(FAIL_ON_UNKNOWN_PROPERTIES);
    }

    private record MembershipRow(
            String programme,
            Membership.Status status,
            LocalDate startedOn,
            LocalDate endedOn,
            List<String> reasons,
            String lastPayment) {}

    private record ProposalRow(String programme, String state) {}

    Standing of(String nik) {
        Language language = languages.ofAnswer();
        List<byte[]> number = List.of(hash.of(nik));
        return jdbi.withHandle(h -> Carriers.of(h, number).stream()
                .findFirst()
                .map(carrier -> standing(h, carrier, language))
                .orElse(Standing.NOBODY));
    }

    private Standing standing(Handle h, Carrier carrier, Language language) {
        List<InProgramme> programmes = h.createQuery(MEMBERSHIPS)
                .bind("family", carrier.familyId())
                .mapTo(MembershipRow.class)
                .map(row -> inProgramme(row, language))
                .list();
        List<Waiting> proposals = h.createQuery(PROPOSALS)
                .bind("family", carrier.familyId())
                .mapTo(ProposalRow.class)
                .map(row -> new Waiting(row.programme(), row.state(), next(waiting(row), language)))
                .list();
        boolean nothing = programmes.isEmpty() && proposals.isEmpty();
        return new Standing(
                true,
                carrier.personId(),
                carrier.familyId(),
                carrier.regionCode(),
                joinKeys.ofCaller().now(carrier.personId()),
                carrier.recipient(),
                programmes,
                proposals,
                nothing ? next(NextStep.PROPOSE, language) : null);
    }

    private InProgramme inProgramme(MembershipRow row, Language language) {
        LastPayment last = payment(row.lastPayment());
        return new InProgramme(
                row.programme(),
                row.status(),
                row.startedOn(),
                row.endedOn(),
                row.reasons(),
                last,
                next(NextStep.of(row.status(), row.reasons(), last), language));
    }

    private static NextStep waiting(ProposalRow row) {
        return row.state().equals("PROPOSED") ? NextStep.VERIFICATION : NextStep.APPROVAL;
    }

    private Next next(NextStep step, Language language) {
        return new Next(step, texts.get(language, step.name()));
    }

    private LastPayment payment(String json) {
        try {
            return json == null ? null : payments.readValue(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
