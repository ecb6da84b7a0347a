/** How a person who is erased is taken out of what others than the history keep (docs/personal-data.md). */
package se.planbok.api.erasure;
