package spillway.experiment.compare;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Something in which two runs may differ, and how the difference is told.
 *
 * @param key its name in files
 * @param label what readers call it
 * @param unit unit of the difference
 * @param scale how the difference is told
 * @param group what it belongs to
 * @param place the city it is of; empty for the whole area
 * @param quantity the quantity, in the language of {@link spillway.experiment.column.QuantityReader}
 */
public record Measure(String key, String label, String unit, Scale scale, Group group, String place, String quantity) {

    /** Where a measure is shown. */
    public enum Group {
        /** One of the twelve that every comparison begins with. */
        HEADLINE,
        /** What a group of sectors makes. */
        SECTORS,
        /** What people earn. */
        PEOPLE,
        /** How far the region lives by its own markets. */
        CIRCULATION,
        /** What firms are like: how digital, how large, how many leave. */
        FIRMS,
        /** Public money. */
        BUDGET,
        /** How productivity grew. */
        LEARNING,
        /** A city. */
        CITIES
    }

    private static final Set<Group> STATED =
            EnumSet.of(Group.HEADLINE, Group.SECTORS, Group.PEOPLE, Group.CIRCULATION, Group.FIRMS);

    /** Name of the column in which runs record it. */
    public String column() {
        return place.isEmpty() ? key : key + " " + place;
    }

    /** What runs record of it: its value in every year. */
    String recorded() {
        return quantity + " @ years";
    }

    /** All measures, headlines first, then groups, then city by city. */
    public static List<Measure> all(List<String> cities) {
        List<Measure> all = new ArrayList<>();
        Stream.of(AreaOutcome.values()).map(AreaOutcome::measure).forEach(all::add);
        for (CityOutcome outcome : CityOutcome.values()) {
            cities.forEach(city -> all.add(outcome.measure(city)));
        }
        return all;
    }

    /** The measure with this key of which a policy can state a hypothesis. */
    public static Optional<Measure> stated(String key) {
        return stated().stream().filter(measure -> measure.key.equals(key)).findFirst();
    }

    /** The headlines, and the measures of sectors, people, circulation and firms. */
    static List<Measure> stated() {
        return Stream.of(AreaOutcome.values())
                .map(AreaOutcome::measure)
                .filter(measure -> STATED.contains(measure.group))
                .toList();
    }

    /** The twelve headlines. */
    public static List<Measure> headlines() {
        return Stream.of(AreaOutcome.values())
                .map(AreaOutcome::measure)
                .filter(measure -> measure.group == Group.HEADLINE)
                .toList();
    }
}
