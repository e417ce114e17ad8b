import type { FrameSource } from './RecentFrames';

/** As the server takes them. */
const longestSide = 1280;
const mostBytes = 300_000;

/** A camera that looks at what a video element shows. */
export function captureFrom(video: HTMLVideoElement): FrameSource {
  let seen = 0;
  return async () => {
    const { totalVideoFrames } = video.getVideoPlaybackQuality();
    const { videoWidth, videoHeight } = video;
    // no new frame since the last one
    if (videoWidth === 0 || totalVideoFrames === seen) return null;
    seen = totalVideoFrames;
    const scale = Math.min(1, longestSide / Math.max(videoWidth, videoHeight));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(videoWidth * scale);
    canvas.height = Math.round(videoHeight * scale);
    canvas.getContext('2d')?.drawImage(video, 0, 0, canvas.width, canvas.height);
    return smallEnough(canvas);
  };
}

async function smallEnough(canvas: HTMLCanvasElement): Promise<Blob | null> {
  for (const quality of [0.8, 0.6, 0.4]) {
    const image = await new Promise<Blob | null>((done) =>
      canvas.toBlob(done, 'image/jpeg', quality),
    );
    if (image && image.size <= mostBytes) return image;
  }
  return null;
}
