package id.salur.disbursement.report;

import id.salur.platform.security.Caller;
import id.salur.platform.time.JakartaDay;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.generic.GenericType;

/** What stands above the table of a workbook: what it is, of when, of where, and what it was narrowed to. */
@ApplicationScoped
class Heading {
    private final Jdbi jdbi;
    private final Caller caller;
    private final Clock clock;

    Heading(Jdbi jdbi, Caller caller, Clock clock) {
        this.jdbi = jdbi;
        this.caller = caller;
        this.clock = clock;
    }

    /** The title first. */
    List<String> of(Report report, ReportQuery query, boolean indonesian) {
        Words words = new Words(indonesian);
        List<String> lines = new ArrayList<>();
        lines.add(indonesian ? report.indonesian() : report.english());
        lines.add(words.of("Fiscal year", "Tahun anggaran") + " " + query.fiscalYear()
                + (query.stage() == null ? "" : ", " + words.of("stage", "tahap") + " " + query.stage())
                + (report.dated() ? ", " + words.of("position on", "posisi") + " " + query.on() : ""));
        lines.add(words.of("Region", "Wilayah") + ": " + String.join(", ", regions(query.regionCode())));
        List<String> narrowed = new ArrayList<>();
        narrow(narrowed, words.of("programme", "program"), query.programme());
        narrow(narrowed, words.of("fund", "sumber dana"), query.fund());
        narrow(narrowed, "bank", query.bank());
        if (!narrowed.isEmpty()) {
            lines.add(words.of("Only", "Hanya") + ": " + String.join(", ", narrowed));
        }
        lines.add(words.of("Made on", "Dibuat") + " " + JakartaDay.today(clock));
        return lines;
    }

    private record Words(boolean indonesian) {
        String of(String english, String inIndonesian) {
            return indonesian ? inIndonesian : english;
        }
    }

    private static void narrow(List<String> lines, String name, String value) {
        if (value != null) {
            lines.add(name + " " + value);
        }
    }

    /** Code and name; of what no name is kept for, the code. */
    private List<String> regions(String asked) {
        List<String> codes = asked == null ? caller.areas() : List.of(asked);
        Map<String, String> names = jdbi.withHandle(h -> h.createQuery("""
                        select code, name from region where code = any(:codes)
                        union all select code, name from place_name where code = any(:codes)""")
                .bind("codes", codes.toArray(String[]::new))
                .setMapKeyColumn("code")
                .setMapValueColumn("name")
                .collectInto(new GenericType<Map<String, String>>() {}));
        return codes.stream()
                .map(code -> names.containsKey(code) ? code + " " + names.get(code) : code)
                .toList();
    }
}
