/** What Hong Kong, Macao and the mainland do about the border between them: degrees, taxes, rules of services. */
@NullMarked
package spillway.mechanism.integration;

import org.jspecify.annotations.NullMarked;
