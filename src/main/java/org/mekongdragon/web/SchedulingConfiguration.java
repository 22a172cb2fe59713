package org.mekongdragon.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Recurring work belongs to the server, not to verbs that work beside it. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@Profile("!beside")
class SchedulingConfiguration {}
