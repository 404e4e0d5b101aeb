package id.salur.training.skill;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.salur.platform.sql.FactLoader;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Seeds the skills from the bundled list of training fields; an officer's own entries stay. */
@ApplicationScoped
class SkillFacts {
    private static final String RESOURCE = "facts/training-fields.csv";

    private final FactLoader facts;

    SkillFacts(FactLoader facts) {
        this.facts = facts;
    }

    void onStart(@Observes StartupEvent event) {
        facts.load(RESOURCE, SkillFacts::write);
    }

    private static long write(Handle handle, byte[] csv) {
        PreparedBatch batch = handle.prepareBatch(
                "insert into skill (code, name_id, name_en, source) values (:code, :nameId, :nameEn, :source)"
                        + " on conflict (code) do nothing");
        Map<String, Skill> skills = read(csv);
        skills.values().forEach(skill -> batch.bind("code", skill.code())
                .bind("nameId", skill.nameId())
                .bind("nameEn", skill.nameEn())
                .bind("source", skill.source())
                .add());
        batch.execute();
        return skills.size();
    }

    /** The distinct field codes, the first name of each; the sources have no English name, so the code is spelled out. */
    static Map<String, Skill> read(byte[] csv) {
        Map<String, Skill> skills = new LinkedHashMap<>();
        for (NamedCsvRecord row : CsvReader.builder().ofNamedCsvRecord(new String(csv, StandardCharsets.UTF_8))) {
            String code = row.getField("field_code");
            skills.putIfAbsent(
                    code, new Skill(code, row.getField("field_name_id"), spelled(code), row.getField("source")));
        }
        return skills;
    }

    private static String spelled(String code) {
        return code.charAt(0) + code.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
