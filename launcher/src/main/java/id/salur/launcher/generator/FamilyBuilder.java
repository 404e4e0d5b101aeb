package id.salur.launcher.generator;

import id.salur.launcher.generator.Member.Relation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Gives a composition its members. Ages keep a safe distance from every limit (6, 21, 60 and 70 years), so that over the
 * whole year nobody begins or ceases to count.
 */
final class FamilyBuilder {
    private final int year;
    private final SplittableRandom random;
    private final Numbers numbers = new Numbers();
    private int people;

    FamilyBuilder(int year, SplittableRandom random) {
        this.year = year;
        this.random = random;
    }

    /** A family as chance has it. */
    Family build(Village village, boolean pkh, Composition composition) {
        Draft draft = new Draft(village);
        if (isElderlyOnly(composition) && random.nextInt(2) == 0) {
            draft.elderlyHousehold(composition.count(Component.LANSIA));
        } else {
            draft.household(composition, random.nextInt(100));
        }
        return family(draft, pkh, composition);
    }

    /** A family with both parents, the mother being its recipient. */
    Family buildCouple(Village village, Composition composition) {
        Draft draft = new Draft(village);
        draft.household(composition, 0);
        return family(draft, true, composition);
    }

    private Family family(Draft draft, boolean pkh, Composition composition) {
        LocalDate issued = LocalDate.of(year - random.nextInt(2, 9), 1, 1).plusDays(random.nextInt(360));
        return new Family(
                numbers.kk(draft.village, issued),
                draft.village,
                random.nextInt(1, 5),
                pkh,
                composition,
                List.copyOf(draft.members));
    }

    private static boolean isElderlyOnly(Composition composition) {
        return !composition.isEmpty()
                && composition.count(Component.LANSIA) == composition.persons().size();
    }

    /** The members of one family while they are put together. */
    private final class Draft {
        private final Village village;
        private final List<Member> members = new ArrayList<>();
        /** Brothers and sisters have their birthdays near each other, so that consecutive years are possible. */
        private final int birthday = random.nextInt(45, 320);

        Draft(Village village) {
            this.village = village;
        }

        void elderlyHousehold(int persons) {
            boolean womanFirst = persons == 1 && random.nextInt(3) > 0;
            add(womanFirst, age(72, 86), Relation.HEAD, persons == 1, Component.LANSIA);
            if (persons > 1) {
                add(true, age(71, 82), Relation.SPOUSE, true, Component.LANSIA);
            }
        }

        void household(Composition composition, int kind) {
            int eldest = eldestAge(composition);
            boolean expecting = composition.count(Component.IBU_HAMIL_NIFAS) > 0;
            int motherAge = Math.max(20, eldest + random.nextInt(19, expecting ? 24 : 28));
            parents(motherAge, expecting, kind);
            children(composition);
            for (int i = 0; i < composition.count(Component.DISABILITAS_BERAT); i++) {
                add(random.nextBoolean(), age(24, 50), Relation.OTHER, false, Component.DISABILITAS_BERAT);
            }
            for (int i = 0; i < composition.count(Component.LANSIA); i++) {
                add(i == 0, age(71, 88), Relation.PARENT, false, Component.LANSIA);
            }
        }

        private void parents(int motherAge, boolean expecting, int kind) {
            Component carries = expecting ? Component.IBU_HAMIL_NIFAS : null;
            if (kind < 84 || expecting) {
                add(false, motherAge + random.nextInt(0, 9), Relation.HEAD, false, null);
                add(true, motherAge, Relation.SPOUSE, true, carries);
            } else if (kind < 97) {
                add(true, motherAge, Relation.HEAD, true, null);
            } else {
                add(false, motherAge + random.nextInt(0, 9), Relation.HEAD, true, null);
            }
        }

        private void children(Composition composition) {
            children(composition.count(Component.SMA), 16, 18, Component.SMA);
            children(composition.count(Component.SMP), 13, 15, Component.SMP);
            children(composition.count(Component.SD), 7, 12, Component.SD);
            children(composition.count(Component.ANAK_0_6), 1, 5, Component.ANAK_0_6);
        }

        /** Children in different years of birth, ages reached within the year. */
        private void children(int number, int youngest, int oldest, Component component) {
            int span = oldest - youngest + 1;
            int first = random.nextInt(span);
            for (int i = 0; i < number; i++) {
                int age = youngest + (first + i) % span;
                add(random.nextBoolean(), age, Relation.CHILD, false, component);
            }
        }

        private int eldestAge(Composition composition) {
            if (composition.count(Component.SMA) > 0) {
                return 18;
            }
            if (composition.count(Component.SMP) > 0) {
                return 15;
            }
            return composition.count(Component.SD) > 0 ? 12 : 5;
        }

        private int age(int from, int to) {
            return random.nextInt(from, to + 1);
        }

        private void add(boolean woman, int age, Relation relation, boolean recipient, Component component) {
            int day = relation == Relation.CHILD ? birthday + random.nextInt(-30, 31) : random.nextInt(1, 365);
            LocalDate born = LocalDate.ofYearDay(year - age, day);
            LocalDate pregnantUntil = component == Component.IBU_HAMIL_NIFAS
                    ? LocalDate.of(year, 10, 5).plusDays(random.nextInt(15))
                    : null;
            members.add(new Member(
                    numbers.nik(village, born, woman),
                    InventedName.of(++people),
                    woman,
                    born,
                    relation,
                    recipient,
                    component,
                    pregnantUntil));
        }
    }
}
