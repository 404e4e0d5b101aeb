package id.salur.launcher.generator;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Writes families in the format of the registry's import: one row a member, rows of a family together. */
final class FamilyCsv implements AutoCloseable {
    private static final String HEADER = "kk,nik,name,sex,birth_date,relation,recipient,village,desil,school_level,"
            + "pregnant_until,severe_disability,employment,programmes\n";

    private final BufferedWriter out;
    private final String everyone;

    /** @param everyone programme every family asks for, or empty */
    FamilyCsv(Path file, String everyone) throws IOException {
        this.out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        this.everyone = everyone;
        out.write(HEADER);
    }

    void write(Family family) throws IOException {
        String programmes = family.pkh() ? (everyone.isEmpty() ? "PKH" : "PKH|" + everyone) : everyone;
        for (Member member : family.members()) {
            out.write(String.join(
                    ",",
                    family.kk(),
                    member.nik(),
                    member.name(),
                    member.woman() ? "F" : "M",
                    member.born().toString(),
                    member.relation().name(),
                    Boolean.toString(member.recipient()),
                    family.village().code(),
                    Integer.toString(family.desil()),
                    member.schoolLevel(),
                    Objects.toString(member.pregnantUntil(), ""),
                    Boolean.toString(member.severelyDisabled()),
                    "",
                    programmes));
            out.write('\n');
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
