package spillway.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import spillway.kernel.Quarter;

/**
 * Which parameter values hold when: built whole before a run, so that a policy's mistakes show before its start.
 *
 * @param <T> the record that declares all parameters
 * @param segments stretches in order of time; the first also serves all quarters before it
 */
public record ParameterTimeline<T>(List<Segment<T>> segments) {

    /**
     * One stretch of unchanged values, up to the next segment.
     *
     * @param <T> the record that declares all parameters
     * @param from first quarter of the stretch
     * @param values what holds in it
     */
    public record Segment<T>(Quarter from, T values) {}

    public ParameterTimeline {
        segments = List.copyOf(segments);
        if (segments.isEmpty()) {
            throw new IllegalArgumentException("a timeline needs a segment");
        }
        for (int i = 1; i < segments.size(); i++) {
            if (segments.get(i).from().compareTo(segments.get(i - 1).from()) <= 0) {
                throw new IllegalArgumentException("segments must follow one another in time");
            }
        }
    }

    /** A timeline on which {@code values} always hold. */
    public static <T> ParameterTimeline<T> constant(Quarter from, T values) {
        return new ParameterTimeline<>(List.of(new Segment<>(from, values)));
    }

    /** The values that hold in {@code quarter}; the same object throughout a segment. */
    public T at(Quarter quarter) {
        T found = segments.get(0).values();
        for (Segment<T> segment : segments) {
            if (segment.from().compareTo(quarter) > 0) {
                break;
            }
            found = segment.values();
        }
        return found;
    }

    /** The first quarter before {@code now} in which {@code other} holds other values; empty if both agree on all that is over. */
    public Optional<Quarter> firstDifference(ParameterTimeline<T> other, Quarter start, Quarter now) {
        return Stream.iterate(start, quarter -> quarter.compareTo(now) < 0, quarter -> quarter.plus(1))
                .filter(quarter -> !at(quarter).equals(other.at(quarter)))
                .findFirst();
    }
}
