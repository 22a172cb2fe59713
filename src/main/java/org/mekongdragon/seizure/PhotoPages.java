package org.mekongdragon.seizure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.mekongdragon.kernel.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Photos that come with a form. */
@Controller
@RequestMapping("/operations/{operation}/seizures/{id}/photos")
class PhotoPages {

  private final Photos photos;
  private final Seizures seizures;

  PhotoPages(Photos photos, Seizures seizures) {
    this.photos = photos;
    this.seizures = seizures;
  }

  @PostMapping
  String add(
      @PathVariable String operation,
      @PathVariable String id,
      @RequestParam(name = "photos", required = false) List<MultipartFile> files,
      @RequestParam(defaultValue = "") String caption) {
    Seizure seizure = seizures.find(operation, SeizureApi.key(id));
    for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
      if (!file.isEmpty()) {
        add(seizure, file, caption);
      }
    }
    return "redirect:" + SeizureLines.path(seizure) + "#photos";
  }

  @PostMapping("/{photo}/remove")
  String remove(@PathVariable String operation, @PathVariable UUID photo, @PathVariable String id) {
    photos.remove(operation, photo);
    return "redirect:/operations/" + operation + "/seizures/" + SeizureApi.key(id) + "#photos";
  }

  /**
   * Adds what came with a new report. A photo that is refused does not sink the report.
   *
   * @return how many were refused
   */
  int addAll(Seizure seizure, List<MultipartFile> files) {
    int refused = 0;
    for (MultipartFile file : files) {
      if (file.isEmpty()) {
        continue;
      }
      try {
        add(seizure, file, "");
      } catch (Problem problem) {
        refused++;
      }
    }
    return refused;
  }

  private void add(Seizure seizure, MultipartFile file, String caption) {
    String name = file.getOriginalFilename();
    try (InputStream in = file.getInputStream()) {
      photos.add(
          new Photos.Note(seizure.operation(), seizure.id(), name == null ? "" : name, caption),
          in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
