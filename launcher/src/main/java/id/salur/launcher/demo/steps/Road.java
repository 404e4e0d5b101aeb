package id.salur.launcher.demo.steps;

import id.salur.launcher.Console;
import id.salur.launcher.demo.client.Service;
import id.salur.launcher.demo.report.Checks;
import id.salur.launcher.demo.report.Report;
import id.salur.launcher.demo.report.Stopwatch;
import java.nio.file.Path;

/**
 * What every step of the road works with.
 *
 * @param folder where import, batch and result files are kept for reading afterwards
 */
public record Road(Services services, Console console, Checks checks, Report report, Stopwatch watch, Path folder) {
    /** The four services. */
    public record Services(Service registry, Service disbursement, Service training, Service graduation) {}

    public Service registry() {
        return services.registry();
    }

    public Service disbursement() {
        return services.disbursement();
    }

    public Service training() {
        return services.training();
    }

    public Service graduation() {
        return services.graduation();
    }
}
