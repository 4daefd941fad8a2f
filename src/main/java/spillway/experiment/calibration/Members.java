package spillway.experiment.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import spillway.model.RegionalData;

/**
 * Regions that are summed.
 *
 * @param text how a table names them: DELTA, GUANGDONG, BAY, ALL, a region, or several with a plus between
 * @param regions their indices
 * @param names their names, in the same order
 */
public record Members(String text, List<Integer> regions, List<String> names) {

    public Members {
        regions = List.copyOf(regions);
        names = List.copyOf(names);
    }

    /** The regions of {@code data} that {@code text} names; empty if it names something else. */
    public static Optional<Members> of(String text, RegionalData data) {
        List<Integer> found = new ArrayList<>();
        for (String part : text.split("\\+")) {
            int before = found.size();
            for (int r = 0; r < data.regions.size(); r++) {
                RegionalData.Region region = data.regions.get(r);
                boolean wanted = switch (part) {
                    case "DELTA" -> region.group() == RegionalData.Group.DELTA;
                    case "GUANGDONG" ->
                        region.group() == RegionalData.Group.DELTA || region.group() == RegionalData.Group.OUTER;
                    case "BAY" -> region.group() != RegionalData.Group.OUTER;
                    case "ALL" -> true;
                    default -> region.name().equals(part);
                };
                if (wanted) {
                    found.add(r);
                }
            }
            if (found.size() == before) {
                return Optional.empty();
            }
        }
        return Optional.of(new Members(
                text, found, found.stream().map(r -> data.regions.get(r).name()).toList()));
    }
}
