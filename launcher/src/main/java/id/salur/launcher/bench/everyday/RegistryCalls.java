package id.salur.launcher.bench.everyday;

import id.salur.launcher.bench.everyday.Places.Place;
import id.salur.launcher.demo.client.Person;
import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Families one at a time: registered, found, read, listed. Each caller is an officer of one of several regencies. */
final class RegistryCalls {
    private static final double CREATE = 0.3;
    private static final double FIND = 0.35;
    private static final double READ = 0.45;
    private static final double PAGE = 0.1;

    private final Workbench bench;
    private final URI registry;
    private final Villagers villagers;
    private final List<String> officers;

    RegistryCalls(Workbench bench, URI registry, Villagers villagers) {
        this.bench = bench;
        this.registry = registry;
        this.villagers = villagers;
        this.officers = officers();
    }

    private List<String> officers() {
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < Workbench.MOST_CALLERS; i++) {
            String code = villagers.place(i).code();
            tokens.add(bench.token(new Person("officer-" + code + "-" + i, "district-officer", code)));
        }
        return tokens;
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
        Call call = new Call(
                "find a family by NIK",
                registry,
                200,
                number -> Request.ask(
                        "/v1/families/search",
                        officers.get(number),
                        "{\"nik\":\"" + villagers.known(number).nik(random(Household.MEMBERS)) + "\"}"));
        bench.besideLiveness("registry", call, FIND);
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
        bench.besideLiveness("registry", call, READ);
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
        bench.besideLiveness("registry", call, PAGE);
    }

    private List<String> families(Place place) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (Connection connection = bench.superuser().connect("registry");
                PreparedStatement read = connection.prepareStatement(
                        "select id::text from family where region_code >= ? and region_code < ? order by id limit 1000")) {
            read.setString(1, place.code() + ".");
            read.setString(2, place.code() + "/");
            try (ResultSet row = read.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getString(1));
                }
            }
        }
        return ids;
    }

    private static int random(int below) {
        return ThreadLocalRandom.current().nextInt(below);
    }
}
