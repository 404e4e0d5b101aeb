package id.salur.launcher.bench.everyday;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/** What can be used once, made before the clock runs: each caller has his own. */
final class Supply<T> {
    private final List<List<T>> byNumber = new ArrayList<>();
    private final List<AtomicInteger> used = new ArrayList<>();

    /** @param each what the caller of a number has */
    Supply(IntFunction<List<T>> each) {
        for (int number = 0; number < Workbench.NUMBERS; number++) {
            byNumber.add(each.apply(number));
            used.add(new AtomicInteger());
        }
    }

    /** Shares what each regency has among the callers who work there: so large a part of it that few of them have enough too. */
    static <T> Supply<T> shared(List<List<T>> byPlace) {
        return new Supply<>(number -> {
            List<T> all = byPlace.get(number % byPlace.size());
            int sharing = 0;
            int before = 0;
            for (int other = number % byPlace.size(); other < Workbench.NUMBERS; other += byPlace.size()) {
                sharing += weight(other);
                before += other < number ? weight(other) : 0;
            }
            return all.subList(all.size() * before / sharing, all.size() * (before + weight(number)) / sharing);
        });
    }

    /** Four callers must get as far as sixteen together; one who is only looked at makes one call. */
    private static int weight(int number) {
        return number < Workbench.CALLERS.get(0) ? 60 : number < Workbench.NUMBERS - Recorder.SAMPLES ? 20 : 1;
    }

    /** The next of this caller; null when he has used all. */
    T next(int number) {
        List<T> own = byNumber.get(number);
        int at = used.get(number).getAndIncrement();
        return at < own.size() ? own.get(at) : null;
    }
}
