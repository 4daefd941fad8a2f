package spillway.model.variant;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All declared variants of the data. */
public final class DataVariants {
    private DataVariants() {}

    /** Research first, then the region's surroundings, its cities and its firms. */
    public static List<DataVariant> all() {
        return Stream.of(
                        ResearchVariants.all(),
                        OutsideVariants.all(),
                        KeyInputVariants.all(),
                        CityVariants.all(),
                        FirmVariants.all())
                .flatMap(List::stream)
                .toList();
    }

    /** The variant with this name. */
    public static Optional<DataVariant> named(String name) {
        return all().stream().filter(one -> one.name().equals(name)).findFirst();
    }
}
