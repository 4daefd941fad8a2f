package spillway.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The public panel: what statistics say of cities by year. It is for comparison only; no run depends on it. */
public final class ObservedPanel {
    /** Invention patents granted, which no figure of the model corresponds to. */
    public static final String PATENTS = "invention_patents_granted";

    /** How the name of a variable ends in a later vintage. */
    static final String REVISED = "_revised";

    /**
     * One observation.
     *
     * @param city name of the region
     * @param year calendar year
     * @param variable its name in the panel
     * @param value its value
     * @param unit in what it is measured
     * @param confidence letter of confidence; may be empty
     */
    public record Observation(String city, int year, String variable, double value, String unit, String confidence) {}

    private record Key(String variable, String city, int year) {}

    private final List<Observation> observations;
    private final Map<Key, Observation> byKey = new HashMap<>();

    /** The panel of these observations. */
    public ObservedPanel(List<Observation> observations) {
        this.observations = List.copyOf(observations);
        for (Observation seen : observations) {
            byKey.put(new Key(seen.variable(), seen.city(), seen.year()), seen);
        }
    }

    /** This panel and what else was observed. */
    public ObservedPanel with(List<Observation> more) {
        List<Observation> all = new ArrayList<>(observations);
        all.addAll(more);
        return new ObservedPanel(all);
    }

    /** Everything observed, in file order. */
    public List<Observation> observations() {
        return observations;
    }

    /** A value as first published; NaN if it is not observed. */
    public double value(String variable, String city, int year) {
        return find(variable, city, year).map(Observation::value).orElse(Double.NaN);
    }

    /** A value as first published; NaN if it is not observed. */
    public double value(PanelVariable variable, String city, int year) {
        return value(variable.panelName(), city, year);
    }

    /** An observation of the latest vintage there is. */
    public Optional<Observation> latest(PanelVariable variable, String city, int year) {
        return find(variable.panelName() + REVISED, city, year).or(() -> find(variable.panelName(), city, year));
    }

    private Optional<Observation> find(String variable, String city, int year) {
        return Optional.ofNullable(byKey.get(new Key(variable, city, year)));
    }
}
