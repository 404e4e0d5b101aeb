package id.salur.launcher.bench.everyday;

import id.salur.launcher.Console;
import id.salur.launcher.bench.everyday.Places.Place;
import id.salur.launcher.demo.client.Answer;
import id.salur.launcher.demo.client.Person;
import id.salur.launcher.demo.steps.Road;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** The families that the callers know, imported before anything is measured, and those that come after them. */
final class Villagers {
    /** Callers take turns in them. */
    static final int REGENCIES = 8;
    /** Families of each regency. */
    static final int EACH = 2500;

    private final List<Place> places;
    private final List<List<Household>> known = new ArrayList<>();
    private final AtomicInteger last = new AtomicInteger();

    Villagers(List<Place> places) {
        this.places = List.copyOf(places);
    }

    List<Place> places() {
        return places;
    }

    /** Where the caller of this number works. */
    Place place(int caller) {
        return places.get(caller % places.size());
    }

    /** Any family that is registered in the caller's regency. */
    Household known(int caller) {
        List<Household> own = known.get(caller % known.size());
        return own.get(ThreadLocalRandom.current().nextInt(own.size()));
    }

    /** A family of the caller's regency that is not registered yet. */
    Household next(int caller) {
        return place(caller).household(last.getAndIncrement());
    }

    /** Registers the known ones, a file for each regency. */
    void settle(Road road) throws IOException {
        try (Console.Progress progress = road.console().step("import the families", (long) EACH * places.size())) {
            for (Place place : places) {
                List<Household> households = new ArrayList<>();
                Path file = file(road, place, EACH, households);
                register(road, place, file, EACH);
                known.add(households);
                progress.add(EACH);
            }
            progress.done("");
        }
    }

    /** An import file of so many households of a place that are not registered yet; adds them to the list. */
    Path file(Road road, Place place, int count, List<Household> households) throws IOException {
        Path file = road.folder().resolve("everyday-" + place.code() + ".csv");
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(Household.CSV_HEADER);
            for (int i = 0; i < count; i++) {
                Household household = place.household(last.getAndIncrement());
                households.add(household);
                out.write(household.csv());
            }
        }
        return file;
    }

    /** Sends a file in the name of the regency's officer. */
    static void register(Road road, Place place, Path file, int families) {
        Answer answer = road.registry().as(Person.districtOfficer(place.code())).upload("/v1/family-imports", file);
        if (answer.number("families") != families) {
            throw new IllegalStateException("not every family was imported: " + answer.body());
        }
    }
}
