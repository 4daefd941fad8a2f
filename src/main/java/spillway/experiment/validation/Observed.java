package spillway.experiment.validation;

import spillway.model.ObservedPanel;
import spillway.model.ObservedPanel.Observation;
import spillway.model.PanelVariable;
import spillway.model.verdict.RegionSet;

/**
 * What was observed, as runs are compared with it: of each figure the latest vintage.
 *
 * @param figures the figures, in the panel's units
 * @param panel where they come from
 */
public record Observed(CityYears figures, ObservedPanel panel) {

    /** The panel's figures that the model has too. */
    static Observed of(ObservedPanel panel) {
        CityYears figures = new CityYears();
        for (Observation seen : panel.observations()) {
            PanelVariable.named(seen.variable())
                    .ifPresent(variable -> panel.latest(variable, seen.city(), seen.year())
                            .ifPresent(latest -> figures.put(variable, seen.year(), seen.city(), latest.value())));
        }
        return new Observed(figures, panel);
    }

    /** Letter of confidence of a figure; empty if there is none. */
    public String letter(PanelVariable variable, int year, String city) {
        return panel.latest(variable, city, year).map(Observation::confidence).orElse("");
    }

    /** The weakest letter among these cities. */
    public String letter(PanelVariable variable, int year, RegionSet set) {
        return set.regions().stream()
                .map(city -> letter(variable, year, city))
                .max(String::compareTo)
                .orElse("");
    }
}
