package spillway.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The declaration that parameters of one record are shares of one whole: readers of configurations refuse others, and whoever samples
 * parameters samples these jointly.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Repeatable(Whole.Several.class)
public @interface Whole {
    /** Names of components; the name of a value by key stands for all its keys, {@code name.KEY} for one. */
    String[] of();

    /** Whether something else has the rest: the shares then sum to 1 at most. */
    boolean rest() default false;

    /** Several wholes in one record. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface Several {
        /** Each of them. */
        Whole[] value();
    }
}
