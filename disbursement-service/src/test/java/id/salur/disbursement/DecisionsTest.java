package id.salur.disbursement;

import static id.salur.platform.testing.Api.created;
import static id.salur.platform.testing.Api.refused;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.salur.platform.aggregate.Aggregates;
import id.salur.platform.task.TaskState;
import id.salur.platform.testing.Api;
import id.salur.platform.testing.AtOnce;
import id.salur.platform.testing.Sql;
import id.salur.platform.testing.Tokens;
import id.salur.platform.testing.Work;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.Table;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What two people decide: for each kind one of them at once, by what it says that he can do, and only in its area. */
@QuarkusTest
@ServiceTest
class DecisionsTest {
    private static final String HERE = "65.04";
    private static final Road ROAD = Road.in("BPNT", 2021, HERE);
    private static final String IN_TWO_WEEKS = Sql.text("select (now() at time zone 'Asia/Jakarta')::date + 14");
    private static final String TODAY = Sql.text("select (now() at time zone 'Asia/Jakarta')::date");

    private static final Map<Kind, ValidatableResponse> WAITING = new EnumMap<>(Kind.class);

    @Inject
    @Any
    Instance<Aggregates<?>> repositories;

    /** Of each kind one that waits, and what it takes. */
    enum Kind {
        BUDGET_ORDER("budget_order", "/v1/budget-orders", "APPROVE") {
            @Override
            ValidatableResponse proposed() {
                return ROAD.officer.post(
                        "/v1/budgets/proposals",
                        Map.of(
                                "programme",
                                "BPNT",
                                "fiscalYear",
                                2021,
                                "fund",
                                "APBD-" + HERE,
                                "amount",
                                5,
                                "legalBasis",
                                "APBD"));
            }
        },
        ACCOUNT_CORRECTION("account_correction", "/v1/account-corrections", "APPROVE") {
            @Override
            ValidatableResponse proposed() {
                return ROAD.officer.post(
                        "/v1/account-corrections",
                        Map.of("familyId", ROAD.families(1).get(0), "bank", "BRI", "reason", "two digits swapped"));
            }
        },
        CORRECTION("correction", "/v1/corrections", "APPROVE") {
            @Override
            ValidatableResponse proposed() {
                ROAD.allocate(1_000_000).families(1);
                return ROAD.propose(ROAD.released("2021-01"), "WRITE_BACK", null, "2021-02-01");
            }
        },
        FUND_ACCOUNT("fund_account", "/v1/fund-accounts", "APPROVE") {
            @Override
            ValidatableResponse proposed() {
                return Road.NATION.post(
                        "/v1/fund-accounts",
                        Map.of(
                                "programme",
                                "BPNT",
                                "fiscalYear",
                                2021,
                                "fund",
                                "APBD-" + HERE,
                                "bank",
                                "BRI",
                                "identifier",
                                "0098765465040",
                                "holderName",
                                "Kas Daerah",
                                "validFrom",
                                "2021-01-01"));
            }
        },
        DELEGATION("delegation", "/v1/delegations", "REVOKE") {
            @Override
            ValidatableResponse proposed() {
                return ROAD.approver.post(
                        "/v1/delegations",
                        Map.of(
                                "to",
                                "nobody-else",
                                "regionCode",
                                HERE,
                                "maxAmount",
                                1,
                                "validFrom",
                                TODAY,
                                "validUntil",
                                TODAY,
                                "reason",
                                "leave"));
            }
        },
        AID_APPLICATION("aid_application", "/v1/aid-applications", "APPROVE") {
            @Override
            ValidatableResponse proposed() {
                ValidatableResponse application = Api.as("facilitator", HERE)
                        .post(
                                "/v1/aid-applications",
                                Map.of(
                                        "programme",
                                        "BANSOS_KK",
                                        "fiscalYear",
                                        2016,
                                        "regionCode",
                                        ROAD.village(),
                                        "familyIds",
                                        ROAD.families(1),
                                        "unitCost",
                                        500_000));
                String path = "/v1/aid-applications/" + created(application);
                return ROAD.officer.command(path + "/verify", "\"1\"");
            }
        },
        STAGE_RUN("stage_run", "/v1/stage-runs", "APPROVE") {
            @Override
            ValidatableResponse proposed() {
                ROAD.allocate(1_000_000).families(1);
                return ROAD.act(ROAD.officer, ROAD.computed("2021-03"), "submit");
            }
        };

        final String table;
        final String path;
        final String action;

        Kind(String table, String path, String action) {
            this.table = table;
            this.path = path;
            this.action = action;
        }

        abstract ValidatableResponse proposed();

        /** The same for all tests. */
        ValidatableResponse waiting() {
            return WAITING.computeIfAbsent(this, kind -> {
                ValidatableResponse made = kind.proposed();
                assertEquals(2, made.extract().statusCode() / 100, made.extract()::asString);
                return made;
            });
        }

        String id() {
            return waiting().extract().path("id");
        }

        /** As this caller reads it: delegations are shown in their list only. */
        ValidatableResponse shown(Api as) {
            return as.get(this == DELEGATION ? path + "?person=nobody-else" : path + "/" + id())
                    .statusCode(200);
        }

        String item() {
            return switch (this) {
                case DELEGATION -> "items[0].";
                case AID_APPLICATION -> "application.";
                default -> "";
            };
        }

        /** What somebody has to do about it. */
        ValidatableResponse tasks(Api as, TaskState state) {
            return as.get("/v1/tasks?subjectId=" + id() + "&state=" + state).statusCode(200);
        }

        String reason() {
            return item() + "unavailableActions.find { it.action == '" + action + "' }.reason";
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofTwoAtOnceOneDecides(Kind kind) throws SQLException {
        String id = kind.id();
        String etag = kind.waiting().extract().header("ETag");
        String proposer = Sql.text("select " + maker(kind) + " from " + kind.table + " where id = '" + id + "'");
        Api both = ROAD.person(proposer, "approver", "district-officer");
        if (kind == Kind.DELEGATION) {
            kind.shown(both).body(kind.item() + "availableActions", equalTo(List.of("REVOKE")));
        } else {
            kind.shown(both).body(kind.reason(), is("same-person"));
            both.command(kind.path + "/" + id + "/approve", etag).spec(refused(409, "same-person"));
        }
        List<String> task = kind == Kind.DELEGATION ? List.of() : List.of("DECIDE_" + kind.name());
        kind.tasks(ROAD.approver, TaskState.OPEN).body("items.kind", equalTo(task));
        kind.tasks(ROAD.officer, TaskState.OPEN).body("items", empty());
        kind.tasks(Api.as("approver", "65.03"), TaskState.OPEN).body("items", empty());
        String path = kind.path + "/" + id + "/" + kind.action.toLowerCase(Locale.ROOT);
        AtOnce.oneDecides(
                kind.table, id, person -> ROAD.person(person, "approver").command(path, etag));
        kind.shown(ROAD.approver).body(kind.reason(), is("illegal-transition"));
        kind.tasks(ROAD.approver, TaskState.OPEN).body("items", empty());
        kind.tasks(ROAD.approver, TaskState.DONE).body("items.kind", equalTo(task));
    }

    @Test
    void whoSendsARunBackIsAskedAgain() {
        ROAD.allocate(1_000_000).families(1);
        String run = ROAD.computed("2021-04");
        for (int times = 1; times <= 2; times++) {
            ROAD.act(ROAD.officer, run, "submit").statusCode(200);
            String task = "/v1/tasks?subjectId=" + run;
            ROAD.approver
                    .get(task)
                    .body("items.kind", equalTo(List.of("DECIDE_STAGE_RUN")))
                    .body("items.regionCode", equalTo(List.of(HERE)))
                    .body("items.subjectType", equalTo(List.of("stage-run")))
                    .body("items.dueOn", equalTo(List.of(IN_TWO_WEEKS)));
            ROAD.act(ROAD.approver, run, "reject", Map.of("reason", "count again"))
                    .statusCode(200);
            ROAD.approver.get(task).body("items", empty());
            ROAD.approver.get(task + "&state=DONE").body("items", hasSize(times));
        }
    }

    private static String maker(Kind kind) {
        return switch (kind) {
            case DELEGATION -> "from_person";
            case STAGE_RUN -> "submitted_by";
            default -> "proposed_by";
        };
    }

    @Test
    void whatAnApproverSeesAvailableHisLimitAllows() {
        Api small = Api.with(Tokens.of(List.of("approver"), List.of(HERE), "small"));
        Sql.execute(Rows.limit("T-65-04", "approver", "REGENCY", "65.04", 4));
        try {
            String path = "/v1/budget-orders/" + created(Kind.BUDGET_ORDER.proposed());
            small.get(path)
                    .body("availableActions", equalTo(List.of("REJECT")))
                    .body("unavailableActions.find { it.action == 'APPROVE' }.reason", is("over-limit"))
                    .body("approvedToday", nullValue());
            small.command(path + "/approve", "\"1\"")
                    .spec(refused(403, "over-limit"))
                    .body("requested", is(5));
            small.command(path + "/reject", "\"1\"", Map.of("reason", "no decree"))
                    .statusCode(200);
        } finally {
            Sql.execute("delete from approval_limit where id = 'T-65-04'");
        }
    }

    @Test
    void ofAnotherAreaNothingCanBeLoadedChangedOrCounted() {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (Aggregates<?> repository : repositories) {
            String table = tableOf(repository);
            Kind kind = Kind.valueOf(table.toUpperCase(Locale.ROOT));
            kinds.add(kind);
            if (kind == Kind.FUND_ACCOUNT) {
                continue; // everybody reads it: a bank of any area sends statements of it
            }
            UUID id = UUID.fromString(kind.id());
            assertTrue(Work.in(HERE, () -> repository.lock(id)).isPresent(), table);
            for (String elsewhere : List.of("65.03", "53", "6")) {
                assertTrue(
                        Work.in(elsewhere, () -> repository.findByIdOptional(id))
                                .isEmpty(),
                        table);
                assertTrue(Work.in(elsewhere, () -> repository.lock(id)).isEmpty(), table);
                assertEquals(0L, Work.in(elsewhere, () -> repository.count("id", id)), table);
                assertEquals(
                        0,
                        Work.in(elsewhere, () -> repository.update("version = version + 1 where id = ?1", id)),
                        table);
            }
        }
        assertEquals(EnumSet.complementOf(EnumSet.of(Kind.STAGE_RUN)), kinds);
    }

    private static String tableOf(Aggregates<?> repository) {
        for (Class<?> type = repository.getClass(); type != null; type = type.getSuperclass()) {
            if (type.getEnclosingClass() != null) {
                return type.getEnclosingClass().getAnnotation(Table.class).name();
            }
        }
        throw new AssertionError(repository);
    }
}
