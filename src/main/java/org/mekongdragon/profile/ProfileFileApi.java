package org.mekongdragon.profile;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Files of profiles, for programs and people. */
@RestController
class ProfileFileApi {

  private final ProfileFiles files;

  ProfileFileApi(ProfileFiles files) {
    this.files = files;
  }

  @PostMapping("/api/v1/profiles/import")
  Profiles.Taken read(@RequestParam(defaultValue = "on") String state, InputStream body) {
    return files.read(body, ProfileState.of(state).orElse(ProfileState.DRAFT));
  }

  @GetMapping({"/api/v1/profiles/export", "/targeting/profiles/export.csv"})
  void write(HttpServletResponse response) throws IOException {
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"profiles.csv\"");
    files.write(response.getOutputStream());
  }
}
