package org.mekongdragon.profile;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Files of profiles and of the groups that they name, for programs and people. */
@RestController
class ProfileFileApi {

  private final ProfileFiles files;
  private final GroupExports groups;

  ProfileFileApi(ProfileFiles files, GroupExports groups) {
    this.files = files;
    this.groups = groups;
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

  @GetMapping({"/api/v1/rule-groups/export", "/targeting/profiles/groups.json"})
  void writeGroups(HttpServletResponse response) throws IOException {
    response.setContentType("application/json;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"groups.json\"");
    groups.write(response.getOutputStream());
  }
}
