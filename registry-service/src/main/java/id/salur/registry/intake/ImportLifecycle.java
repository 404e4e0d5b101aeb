package id.salur.registry.intake;

import static id.salur.platform.lifecycle.Step.step;
import static id.salur.platform.security.Roles.DISTRICT_OFFICER;
import static id.salur.platform.security.Roles.INTEGRATOR;
import static id.salur.platform.security.Roles.NATIONAL_OFFICER;
import static id.salur.platform.security.Roles.PROVINCE_OFFICER;
import static id.salur.registry.intake.ImportAction.APPLY;
import static id.salur.registry.intake.ImportAction.DISCARD;
import static id.salur.registry.intake.ImportAction.FINISH;
import static id.salur.registry.intake.ImportState.APPLIED;
import static id.salur.registry.intake.ImportState.APPLYING;
import static id.salur.registry.intake.ImportState.DISCARDED;
import static id.salur.registry.intake.ImportState.PREVIEWED;

import id.salur.platform.lifecycle.Lifecycle;

/** The life of an import. What it proposes is verified and approved by others, so one person may read and apply it. */
final class ImportLifecycle {
    private static final String[] ROLES = {DISTRICT_OFFICER, PROVINCE_OFFICER, NATIONAL_OFFICER, INTEGRATOR};

    static final Lifecycle<ImportState, ImportAction> TABLE = Lifecycle.of(
            step(PREVIEWED, APPLY, APPLYING).by(ROLES),
            step(APPLYING, APPLY, APPLYING).by(ROLES),
            step(APPLYING, FINISH, APPLIED),
            step(PREVIEWED, DISCARD, DISCARDED).by(ROLES));

    private ImportLifecycle() {}
}
