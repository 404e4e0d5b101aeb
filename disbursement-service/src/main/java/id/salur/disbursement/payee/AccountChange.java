package id.salur.disbursement.payee;

import id.salur.platform.sql.SqlFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Changes accounts of families and applications, whoever asks for it; what an account was before, the database keeps. */
@ApplicationScoped
public class AccountChange {
    private static final String OPENED_BY_FILE = SqlFile.of(AccountChange.class, "opened_by_file");
    private static final String REFUSED_BY_FILE = SqlFile.of(AccountChange.class, "refused_by_file");
    private static final String REFUSED_BY_CHECK = SqlFile.of(AccountChange.class, "refused_by_check");

    /** What the lines of a bank's file, which are in the books, tell of accounts. Cost grows with the file. */
    public void byFile(Handle h, UUID file, String bank, Collection<UUID> batches) {
        UUID[] ids = batches.toArray(UUID[]::new);
        h.createUpdate(OPENED_BY_FILE)
                .bind("fileId", file)
                .bind("bank", bank)
                .bind("batches", ids)
                .execute();
        h.createUpdate(REFUSED_BY_FILE)
                .bind("fileId", file)
                .bind("bank", bank)
                .bind("batches", ids)
                .execute();
    }

    /** What an account check of a run, whose results are written, tells of accounts. Cost grows with the check. */
    public void byCheck(Handle h, UUID run, UUID check, LocalDate day) {
        h.createUpdate(REFUSED_BY_CHECK)
                .bind("run", run)
                .bind("check", check)
                .bind("day", day)
                .execute();
    }

    /** The account that somebody named for an application is open at the bank that pays in its village on the day; false if none pays there. */
    public boolean ofApplication(Handle h, UUID application, LocalDate day) {
        return h.createUpdate("""
            insert into family_account (family_id, bank, region_code, number, number_hash, state)
            select y.application_id, c.bank, y.region_code, y.number, y.number_hash, 'OPEN'
            from aid_payee y
            cross join lateral bank_in(y.region_code, :day) c
            where y.application_id = :application
            on conflict (family_id, bank) do update set number = excluded.number, number_hash = excluded.number_hash, state = excluded.state\
            """)
                        .bind("application", application)
                        .bind("day", day)
                        .execute()
                > 0;
    }

    /** Accounts, and what is proposed of them, go with their families, whose place is written: those of the new regency must find them. */
    public void move(Handle h, Collection<UUID> families) {
        UUID[] ids = families.toArray(UUID[]::new);
        h.createUpdate("""
            update family_account a set region_code = f.region_code from family f
            where a.family_id = any(:families) and f.family_id = a.family_id and a.region_code <> f.region_code\
            """).bind("families", ids).execute();
        h.createUpdate("""
            update account_correction c set region_code = f.region_code from family f
            where c.family_id = any(:families) and c.state = 'PROPOSED' and f.family_id = c.family_id and c.region_code <> f.region_code\
            """).bind("families", ids).execute();
    }

    /** An account that two people corrected: with its number, or to be opened anew. */
    void corrected(Handle h, UUID correction) {
        h.createUpdate("""
            insert into family_account (family_id, bank, region_code, number, number_hash, state)
            select c.family_id, c.bank, coalesce(f.region_code, c.region_code), c.number, c.number_hash,
                   case when c.number is null then 'NONE' else 'OPEN' end
            from account_correction c left join family f on f.family_id = c.family_id where c.id = :correction
            on conflict (family_id, bank) do update set number = excluded.number, number_hash = excluded.number_hash, state = excluded.state\
            """).bind("correction", correction).execute();
    }
}
