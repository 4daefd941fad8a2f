package spillway.world;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The one declaration of a state variable. Name and type are the field's; allocation, growth, clearing, the fingerprint, copies,
 * checkpoints and the data dictionary follow from it ({@link Columns}).
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Column {
    /** Unit; pure numbers say what they are: share, index, log, count, row, switch. */
    String unit();

    /** What each index counts, outermost first; none for a single value. */
    Axis[] by() default {};

    /** Meaning, in one sentence. */
    String doc();

    /** Whether the value stays when a quarter's flows, or a row for a newcomer, are cleared. */
    boolean kept() default false;
}
