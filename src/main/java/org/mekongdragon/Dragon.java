package org.mekongdragon;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The root from which the rooms are found; the shell starts it. */
@SpringBootApplication
public class Dragon {}
