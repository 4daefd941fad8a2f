package spillway.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The one declaration of a parameter: a record component says what it means, in which unit, within which bounds, and
 * where the range comes from. Its value stands in the configuration file; its path is the nesting of the records.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Param {
    /** Meaning, in one sentence. */
    String doc();

    /** Unit; pure numbers say what they are: share, index, elasticity, switch, count. */
    String unit();

    /** Lowest allowed value, for numbers. */
    double min() default Double.NEGATIVE_INFINITY;

    /** Highest allowed value, for numbers. */
    double max() default Double.POSITIVE_INFINITY;

    /** Where value and range come from; "assumed" where nobody has measured it. */
    String source();

    /**
     * Whether the value shapes the base year. The base is solved with the configuration file's own values; a command-line
     * override reaches the solution of the base only where this is true, so that switch-offs start from the same base.
     */
    boolean base() default false;

    /** For lists: how many numbers they hold. */
    int length() default 0;

    /** For lists: whether no number is below the one before it. */
    boolean ascending() default false;

    /** What the parameter is there for. */
    Use use() default Use.MODEL;

    /** The value at which a parameter for {@link Use#BENCHMARK} says nothing, as it is written in a file; runs of the region keep it. */
    String neutral() default "";

    /** For values by sector or by city: the name of the list of keys, such as {@code sectors}; each takes a value. */
    String keys() default "";

    /** What a parameter is there for. */
    enum Use {
        /** It says how the region works: sweeps and sensitivity analyses walk its range. */
        MODEL,
        /** It says how finely the region is represented or measured: sweeps hold it. */
        RESOLUTION,
        /** It exists for benchmarks against theory alone and keeps its neutral value in runs of the region: sweeps hold it. */
        BENCHMARK
    }
}
