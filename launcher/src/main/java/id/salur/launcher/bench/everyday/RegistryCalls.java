package id.salur.launcher.bench.everyday;

import com.fasterxml.jackson.databind.JsonNode;
import id.salur.launcher.bench.everyday.Places.Place;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Families one at a time: registered, found, read, listed. Each caller is an officer of one of several regencies. */
final class RegistryCalls {
    private static final double CREATE = 0.3;
    private static final double FIND = 0.35;
    private static final double READ = 0.45;
    private static final double PAGE = 0.1;
    private static final double LOOKED_UP = 10_000;
    private static final int MANY = 1000;

    private final Workbench bench;
    private final URI registry;
    private final Villagers villagers;
    private final List<String> officers;

    RegistryCalls(Workbench bench, URI registry, Villagers villagers) {
        this.bench = bench;
        this.registry = registry;
        this.villagers = villagers;
        this.officers = bench.tokens(
                "district-officer", number -> villagers.place(number).code());
    }

    /** @param then what is looked at as soon as the last is registered */
    void create(Workbench.Then then) throws SQLException, IOException {
        Call call = new Call(
                "register a family of 4",
                registry,
                201,
                number -> Request.post(
                        "/v1/families",
                        officers.get(number),
                        villagers.next(number).json()));
        bench.besideBareSql("registry", call, CREATE, then);
    }

    void find() throws IOException {
        bench.besideLiveness("registry", finding(), FIND, RegistryCalls::family);
    }

    /** Somebody whose NIK is known. */
    Call finding() {
        return new Call(
                "find a family by NIK",
                registry,
                200,
                number -> Request.ask(
                        "/v1/families/search",
                        officers.get(number),
                        "{\"nik\":\"" + villagers.known(number).nik(random(Household.MEMBERS)) + "\"}"));
    }

    void read() throws IOException, SQLException {
        List<List<String>> families = new ArrayList<>();
        for (Place place : villagers.places()) {
            families.add(families(place));
        }
        Call call = new Call("read a family", registry, 200, number -> {
            List<String> own = families.get(number % families.size());
            return Request.get("/v1/families/" + own.get(random(own.size())), officers.get(number));
        });
        bench.besideLiveness("registry", call, READ, RegistryCalls::family);
    }

    void page() throws IOException {
        Call call = new Call(
                "a page of 50 families",
                registry,
                200,
                number -> Request.get(
                        "/v1/families?limit=50&regionCode="
                                + villagers.place(number).code(),
                        officers.get(number)));
        bench.besideLiveness("registry", call, PAGE, page -> page.path("items").size() == 50);
    }

    /** Many numbers at once, of anybody in the caller's regency. */
    void lookup() throws IOException {
        Call call = new Call("look 1.000 NIKs up", registry, 200, number -> {
            String niks = IntStream.range(0, MANY)
                    .mapToObj(i -> '"' + villagers.known(number).nik(random(Household.MEMBERS)) + '"')
                    .collect(Collectors.joining(","));
            return Request.ask("/v1/families/lookup", officers.get(number), "{\"niks\":[" + niks + "]}");
        });
        bench.alone(
                call,
                answer -> answer.path("found").size() == MANY,
                result -> new Figure(
                        "NIKs looked up a second by " + result.callers(),
                        MANY * result.perSecond(),
                        "",
                        Figure.Wanted.LEAST,
                        LOOKED_UP));
    }

    private List<String> families(Place place) throws SQLException {
        return new Rows(bench.superuser(), "registry")
                .read(
                        "select id::text from family where region_code >= ? and region_code < ? order by id limit 1000",
                        row -> row.getString(1),
                        place.code() + ".",
                        place.code() + "/");
    }

    private static boolean family(JsonNode answer) {
        return answer.path("members").size() == Household.MEMBERS;
    }

    private static int random(int below) {
        return ThreadLocalRandom.current().nextInt(below);
    }
}
