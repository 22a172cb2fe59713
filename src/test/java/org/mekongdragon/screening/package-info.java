@NullMarked
package org.mekongdragon.screening;

import org.jspecify.annotations.NullMarked;
