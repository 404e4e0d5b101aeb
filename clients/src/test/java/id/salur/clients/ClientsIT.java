package id.salur.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.salur.client.disbursement.api.ProgrammesApi;
import id.salur.client.graduation.api.CasesApi;
import id.salur.client.registry.ApiClient;
import id.salur.client.registry.ApiException;
import id.salur.client.registry.JSON;
import id.salur.client.registry.api.FamiliesApi;
import id.salur.client.registry.api.FamilyImportsApi;
import id.salur.client.registry.model.FamilyImport;
import id.salur.client.registry.model.FamilyView;
import id.salur.client.registry.model.NewFamily;
import id.salur.client.registry.model.NewMember;
import id.salur.client.registry.model.Problem;
import id.salur.client.registry.model.Relation;
import id.salur.client.registry.model.Sex;
import id.salur.client.training.api.SkillsApi;
import id.salur.launcher.Console;
import id.salur.launcher.TokenIssuer;
import id.salur.launcher.stack.Home;
import id.salur.launcher.stack.Mode;
import id.salur.launcher.stack.StackClient;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a generator makes of the documents works on a running stack: a list, a creation, a file both ways, and a problem. */
class ClientsIT {
    private static final Path FOLDER = Path.of("target", "stack").toAbsolutePath();
    private static final String VILLAGE = "53.15.05.1025";

    private static StackClient stack;
    private static String token;

    @BeforeAll
    static void start() throws IOException {
        Path root =
                Path.of(System.getProperty("salur.root", "..")).toAbsolutePath().normalize();
        Home home = new Home(root, FOLDER);
        Files.createDirectories(FOLDER);
        stack = StackClient.start(home, Mode.DEMO, true, Map.of("SALUR_PORT_BASE", "31200"));
        try (PrintStream log = new PrintStream(
                Files.newOutputStream(FOLDER.resolveSibling("stack.txt")), true, StandardCharsets.UTF_8)) {
            stack.awaitReady(new Console(log, false, Clock.systemUTC()));
        }
        token = new TokenIssuer(home.keys(), Clock.systemUTC())
                .token("client", List.of("district-officer", "integrator"), List.of("53.15"));
    }

    @AfterAll
    static void end() {
        if (stack != null) {
            stack.close();
        }
    }

    @Test
    void aFamilyIsMadeAndListed() throws ApiException {
        FamiliesApi families = new FamiliesApi(registry());
        FamilyView made = families.registerFamily(key(), family("5315053112240001", "5315054102899001"));
        assertEquals(VILLAGE, made.getRegionCode());
        assertTrue(families.listFamilies(null, 10, VILLAGE).getItems().stream()
                .anyMatch(family -> family.getId().equals(made.getId())));
    }

    @Test
    void aFileGoesInAndItsRejectsComeOut() throws ApiException, IOException {
        Path file = Files.writeString(FOLDER.resolveSibling("families.csv"), """
                kk,nik,name,sex,birth_date,relation,recipient,village,desil,school_level,pregnant_until,severe_disability,employment,programmes
                5315053112240002,123,Warga 000200,F,1989-02-01,HEAD,true,53.15.05.1025,2,,,false,,PKH
                """);
        FamilyImportsApi imports = new FamilyImportsApi(registry());
        FamilyImport taken = imports.importFamilies(key(), file.toFile(), null, null, null, null);
        File rejects = imports.getFamilyImportRejects(taken.getId());
        assertTrue(Files.readString(rejects.toPath()).contains("nik"));
    }

    @Test
    void aProblemSaysWhatIsWrong() {
        FamiliesApi families = new FamiliesApi(registry());
        ApiException none = assertThrows(ApiException.class, () -> families.getFamily(UUID.randomUUID()));
        assertEquals(404, none.getCode());
        assertEquals("/errors/not-found", problem(none).getType());

        NewFamily wrong = family("5315053112240003", "123");
        ApiException refused = assertThrows(ApiException.class, () -> families.registerFamily(key(), wrong));
        assertEquals(422, refused.getCode());
        assertEquals("nik", problem(refused).getFaults().get(0).getField());
    }

    @Test
    void theOtherServicesListWhatTheyHave() throws Exception {
        var disbursement = new id.salur.client.disbursement.ApiClient()
                .setBasePath(base(stack.urls().disbursement()));
        disbursement.setBearerToken(token);
        assertFalse(new ProgrammesApi(disbursement)
                .listProgrammes(null, 5)
                .getItems()
                .isEmpty());

        var training = new id.salur.client.training.ApiClient()
                .setBasePath(base(stack.urls().training()));
        training.setBearerToken(token);
        assertFalse(new SkillsApi(training).listSkills(null, 5).getItems().isEmpty());

        var graduation = new id.salur.client.graduation.ApiClient()
                .setBasePath(base(stack.urls().graduation()));
        graduation.setBearerToken(token);
        assertTrue(new CasesApi(graduation)
                .listCases(null, null, null, 5, null, null, null)
                .getItems()
                .isEmpty());
    }

    private static ApiClient registry() {
        ApiClient client = new ApiClient().setBasePath(base(stack.urls().registry()));
        client.setBearerToken(token);
        return client;
    }

    private static String base(URI url) {
        return url.toString().replaceAll("/$", "");
    }

    private static Problem problem(ApiException refused) {
        return JSON.getGson().fromJson(refused.getResponseBody(), Problem.class);
    }

    private static NewFamily family(String kk, String nik) {
        return new NewFamily()
                .kk(kk)
                .regionCode(VILLAGE)
                .desil(2)
                .addMembersItem(new NewMember()
                        .nik(nik)
                        .name("Warga 000123")
                        .sex(Sex.F)
                        .birthDate(LocalDate.of(1989, 2, 1))
                        .relation(Relation.HEAD)
                        .recipient(true)
                        .severeDisability(false));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
